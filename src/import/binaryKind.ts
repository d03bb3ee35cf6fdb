/** What a binary file is, as a person calls it ('a PDF document'); null when the bytes are text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const hasUtf16Mark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (hasUtf16Mark) return null;
  const known = magics.find(({ at, magic }) => startsWith(bytes, at, magic));
  if (known?.isReadable) return known.name;
  // The first letters alone could be a text's: "PAR1 is a protein ...".
  if (!isBinary(bytes.subarray(0, 1 << 16))) return null;
  return known === undefined ? 'a binary file' : known.name === zipName ? zipKind(bytes) : known.name;
}

/** What to do with a file of a binary kind, as the second half of a sentence. */
export function binaryRemedy(kind: string): string {
  if (kind.includes('PDF')) return 'export titles and abstracts from your reference manager instead';
  if (kind.includes('Excel') || kind.includes('Numbers')) return 'save the sheet as XLSX or CSV (UTF-8) and open that';
  if (kind.includes('Word') || kind.includes('OpenDocument'))
    return 'save it as plain text, or copy and paste the text';
  if (kind.includes('archive')) return 'unpack it and open the files inside';
  return 'open a text export of the papers instead, such as CSV, XLSX, JSON or a pasted listing';
}

const zipName = 'a ZIP archive';

const magics: readonly { at: number; magic: string; name: string; isReadable?: true }[] = [
  { at: 0, magic: '%PDF-', name: 'a PDF document', isReadable: true },
  { at: 0, magic: 'PK\x03\x04', name: zipName },
  { at: 0, magic: 'PK\x05\x06', name: zipName },
  { at: 0, magic: '\x1f\x8b', name: 'a gzip archive' },
  { at: 0, magic: 'BZh', name: 'a bzip2 archive' },
  { at: 0, magic: '\xfd7zXZ\x00', name: 'an xz archive' },
  { at: 0, magic: '\x28\xb5\x2f\xfd', name: 'a Zstandard archive' },
  { at: 0, magic: '7z\xbc\xaf\x27\x1c', name: 'a 7-Zip archive' },
  { at: 0, magic: 'Rar!\x1a\x07', name: 'a RAR archive' },
  { at: 257, magic: 'ustar', name: 'a tar archive' },
  { at: 0, magic: '\x89PNG\r\n\x1a\n', name: 'a PNG image' },
  { at: 0, magic: '\xff\xd8\xff', name: 'a JPEG image' },
  { at: 0, magic: 'GIF8', name: 'a GIF image' },
  { at: 8, magic: 'WEBPVP8', name: 'a WebP image' },
  { at: 0, magic: 'II*\x00', name: 'a TIFF image' },
  { at: 0, magic: 'MM\x00*', name: 'a TIFF image' },
  { at: 0, magic: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', name: 'an old Word or Excel file' },
  { at: 0, magic: 'PAR1', name: 'a Parquet table' },
  { at: 0, magic: 'SQLite format 3\x00', name: 'an SQLite database' },
  { at: 0, magic: '\x89HDF\r\n\x1a\n', name: 'an HDF5 file' },
  { at: 0, magic: '\x93NUMPY', name: 'a NumPy array' },
  { at: 0, magic: '\x7fELF', name: 'a program' },
  { at: 0, magic: 'MZ\x90\x00', name: 'a program' },
  { at: 4, magic: 'ftyp', name: 'a video' },
  { at: 0, magic: '{\\rtf', name: 'a rich text (RTF) document', isReadable: true },
];

/** Office documents are ZIP archives; the names of their first entries stand near the beginning. */
function zipKind(bytes: Uint8Array): string {
  const head = latin1(bytes.subarray(0, 4096)) + latin1(bytes.subarray(Math.max(0, bytes.length - 4096)));
  if (head.includes('xl/')) return 'an Excel workbook';
  if (head.includes('word/')) return 'a Word document';
  if (head.includes('ppt/')) return 'a PowerPoint file';
  if (head.includes('opendocument')) return 'an OpenDocument file';
  if (head.includes('epub+zip')) return 'an EPUB book';
  return zipName;
}

/** Text holds next to no control characters; UTF-16 holds zeros, but only in every other byte. */
function isBinary(head: Uint8Array): boolean {
  let controls = 0;
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) {
    const byte = head[i];
    if (byte === 0) zeros[i & 1]++;
    else if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b && byte < 0x1c)) controls++;
  }
  const few = 0.001 * head.length;
  const isUtf16 =
    Math.max(zeros[0], zeros[1]) > 0.25 * head.length && Math.min(zeros[0], zeros[1]) < 0.01 * head.length;
  return controls > 0.02 * head.length || (zeros[0] + zeros[1] > few && !isUtf16);
}

function startsWith(bytes: Uint8Array, at: number, magic: string): boolean {
  for (let i = 0; i < magic.length; i++) if (bytes[at + i] !== magic.charCodeAt(i)) return false;
  return true;
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
