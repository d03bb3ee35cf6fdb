import { zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';

type Rows = readonly object[];

/** The rows as an Excel workbook, a sheet a name: texts shared, numbers as numbers, lists joined by '; '. */
export function makeWorkbook(sheets: Readonly<Record<string, Rows>>): Uint8Array {
  const strings: string[] = [];
  const names = Object.keys(sheets);
  const parts = Object.values(sheets).map((rows) => sheetXml(rows, strings));
  const shared = strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('');
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${shared}</sst>`,
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ...Object.fromEntries(parts.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
  };
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])));
}

/** The rows as a Parquet table; lists stay lists. */
export function makeParquet(rows: Rows, codec: 'SNAPPY' | 'UNCOMPRESSED' = 'SNAPPY'): Uint8Array {
  const names = Object.keys(rows[0]);
  const columnData = names.map((name) => {
    const data = rows.map((row) => (row as Record<string, unknown>)[name]);
    return Array.isArray(data[0]) ? { name, data, type: 'JSON' as const } : { name, data };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData: columnData as never, codec }));
}

function sheetXml(rows: Rows, strings: string[]): string {
  const names = Object.keys(rows[0]);
  const lines = [names, ...rows.map((row) => names.map((name) => (row as Record<string, unknown>)[name]))];
  const xml = lines.map((cells, i) => {
    const inner = cells.map((value, j) => cellXml(value, `${columnName(j)}${i + 1}`, strings)).join('');
    return `<row r="${i + 1}">${inner}</row>`;
  });
  return `<worksheet><sheetData>${xml.join('')}</sheetData></worksheet>`;
}

function cellXml(value: unknown, place: string, strings: string[]): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (value instanceof Date) return `<c r="${place}" s="1"><v>${value.getTime() / 86_400_000 + 25_569}</v></c>`;
  const text = Array.isArray(value) ? value.join('; ') : String(value);
  return `<c r="${place}" t="s"><v>${strings.push(text) - 1}</v></c>`;
}

function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
