import { useState } from 'react';
import { Input, Label, Switch, TextField } from 'react-aria-components';
import type { Extent } from '../../src/map/camera.ts';
import type { Scene } from '../../src/map/scene.ts';
import type { Theme } from '../../src/map/theme.ts';
import type { PictureOptions } from '../commands/exportPicture.ts';
import { ChoiceSetting, NumberSetting } from './SettingRow.tsx';

/** What kind of file a picture becomes; `scale`: pixels of a PNG per unit of the scene. */
export interface FileOptions {
  readonly format: 'svg' | 'png';
  readonly scale: number;
}

type Look = Omit<PictureOptions, 'subject'>;

/** Everything that a picture can be told before it is saved. */
export function ExportOptions({
  isMap,
  look,
  file,
  scene,
  extentInSight,
  onLook,
  onFile,
}: {
  readonly isMap: boolean;
  readonly look: Look;
  readonly file: FileOptions;
  readonly scene: Scene;
  readonly extentInSight: () => Extent | null;
  readonly onLook: (look: Look) => void;
  readonly onFile: (file: FileOptions) => void;
}) {
  return (
    <div className="export-options">
      <ChoiceSetting
        label="File"
        explanation={
          file.format === 'svg'
            ? 'Vectors: sharp at any size, and can be edited.'
            : `${inPixels(scene.width, file.scale)} × ${inPixels(scene.height, file.scale)} pixels.`
        }
        value={file.format}
        choices={[
          ['png', 'PNG'],
          ['svg', 'SVG'],
        ]}
        onChange={(format) => onFile({ ...file, format })}
      />
      {file.format === 'png' && <PngSize file={file} width={scene.width} onFile={onFile} />}
      <ChoiceSetting<Theme>
        label="Colours"
        explanation="Light for paper, dark for dark slides."
        value={look.theme}
        choices={[
          ['light', 'Light'],
          ['dark', 'Dark'],
        ]}
        onChange={(theme) => onLook({ ...look, theme })}
      />
      {isMap && (
        <>
          <ChoiceSetting
            label="Shows"
            explanation="What a filter leaves out stays in grey."
            value={look.extent ? 'view' : 'whole'}
            choices={[
              ['whole', 'Whole map'],
              ['view', 'Current view'],
            ]}
            onChange={(part) => onLook({ ...look, extent: part === 'view' ? extentInSight() : null })}
          />
          <TextField className="setting" value={look.title} onChange={(title) => onLook({ ...look, title })}>
            <Label>Title</Label>
            <Input className="input" placeholder="No title" maxLength={200} />
          </TextField>
          <Switch
            className="switch"
            isSelected={look.hasLegend}
            onChange={(hasLegend) => onLook({ ...look, hasLegend })}
          >
            Legend
            <span className="track" aria-hidden />
          </Switch>
        </>
      )}
    </div>
  );
}

function PngSize({
  file,
  width,
  onFile,
}: {
  readonly file: FileOptions;
  readonly width: number;
  readonly onFile: (file: FileOptions) => void;
}) {
  const [isCustom, setIsCustom] = useState(![1, 2, 3, 4].includes(file.scale));
  return (
    <>
      <ChoiceSetting
        label="Scale"
        explanation="2 for screens, 3 or 4 for print."
        value={isCustom ? 'custom' : String(file.scale)}
        choices={[
          ['1', '1×'],
          ['2', '2×'],
          ['3', '3×'],
          ['4', '4×'],
          ['custom', 'Width'],
        ]}
        onChange={(scale) => {
          setIsCustom(scale === 'custom');
          if (scale !== 'custom') onFile({ ...file, scale: Number(scale) });
        }}
      />
      {isCustom && (
        <NumberSetting
          label="Width"
          explanation="In pixels, up to 10,000; the height follows."
          value={Math.round(width * file.scale)}
          min={200}
          max={10_000}
          step={1}
          onChange={(pixels) => onFile({ ...file, scale: pixels / width })}
        />
      )}
    </>
  );
}

function inPixels(units: number, scale: number): string {
  return Math.round(units * scale).toLocaleString('en');
}
