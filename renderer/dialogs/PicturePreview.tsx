import { useEffect, useState } from 'react';
import { sceneToSvg } from '../../src/export/svg.ts';
import type { Scene } from '../../src/map/scene.ts';

/** The picture as it will be saved, fitted into the dialog. */
export function PicturePreview({ scene }: { readonly scene: Scene }) {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([sceneToSvg(scene)], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [scene]);
  return <div className="preview">{address !== '' && <img src={address} alt={scene.title} />}</div>;
}
