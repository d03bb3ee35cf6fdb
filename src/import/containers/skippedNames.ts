/** Why a file in a folder or an archive is passed over without a look at its content; null when it is to be read. */
export function reasonToSkip(path: string): string | null {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const name = parts.at(-1) ?? '';
  if (parts.some((part) => part === '__MACOSX' || (part.startsWith('.') && part !== '..'))) return 'it is hidden';
  if (/^(?:thumbs\.db|desktop\.ini|icon\r?|~\$.*)$/i.test(name)) return 'it is hidden';
  if (plainNames.test(name)) return 'it describes the files beside it';
  const extension = /\.([a-z0-9_]{1,10})$/i.exec(name.replace(/\.(?:gz|bz2|xz)$/i, ''))?.[1].toLowerCase() ?? '';
  return foreign.has(extension) ? `files ending in .${extension} hold no lists of papers` : null;
}

/** Whether a name inside an archive points out of it, as no honest archive's does. */
export function pointsOutside(path: string): boolean {
  return /^(?:\/|[a-z]:)/i.test(path) || path.split('/').includes('..');
}

const plainNames =
  /^(?:readme|licen[cs]e|copying|changelog|changes|authors|contributing|citation|makefile|dockerfile)(?:\.[a-z]{2,4})?$/i;

const foreign = new Set(
  (
    'pdf doc docx ppt pptx odt odp odg epub mobi rtf pages key numbers tex sty cls bst bbl blg aux log toc out ' +
    'png jpg jpeg gif bmp tif tiff svg webp heic ico eps ps ai psd mp3 mp4 m4a wav mov avi mkv webm ' +
    'py pyc ipynb r rmd rdata rds rproj js mjs cjs ts tsx jsx java c cc cpp h hpp cs go rs rb php pl sh bash bat ps1 sql m jl scala kt swift ' +
    'css scss less woff woff2 ttf otf wasm map lock toml ini cfg conf yml yaml env exe dll so dylib bin dat db sqlite topo ' +
    'npy npz pkl pickle pt pth h5 hdf5 onnx mat sav dta sas7bdat feather arrow iso dmg deb rpm msi apk jar class torrent bak tmp swp ds_store url lnk webloc ttl nt owl'
  ).split(' '),
);
