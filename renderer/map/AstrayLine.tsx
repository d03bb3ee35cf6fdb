import { Button } from 'react-aria-components';

/** The way back from where there are no papers. */
export function AstrayLine({ onFit }: { readonly onFit: () => void }) {
  return (
    <div className="map-astray" role="status">
      <span>No papers here.</span>
      <Button className="text-button" onPress={onFit}>
        Show the whole map
      </Button>
    </div>
  );
}
