import { useEffect, useState } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { useDispatch, useSession } from '../state/page.ts';
import { selectYearSpan } from '../state/select.ts';
import '../styles/slider.css';

/** Narrows the map to a range of years; absent where the papers have no years, or all the same. */
export function YearFilter() {
  const span = useSession(selectYearSpan);
  const years = useSession((session) => session.explore.present.years);
  const dispatch = useDispatch();
  const [dragged, setDragged] = useState<readonly number[] | null>(null);
  useEffect(() => setDragged(null), [years]);
  if (!span || span[0] === span[1]) return null;
  const [first, last] = dragged ?? years ?? span;
  return (
    <Slider
      className="slider years"
      minValue={span[0]}
      maxValue={span[1]}
      value={[Math.max(first, span[0]), Math.min(last, span[1])]}
      formatOptions={{ useGrouping: false }}
      onChange={setDragged}
      onChangeEnd={([from, to]) => {
        const isWhole = from === span[0] && to === span[1];
        dispatch({ type: 'years/chosen', years: isWhole ? null : [from, to] });
        setDragged(null);
      }}
    >
      <Label>Years</Label>
      <SliderOutput className="count">{first === last ? `${first}` : `${first}–${last}`}</SliderOutput>
      <SliderTrack className="track">
        {({ state }) => (
          <>
            <span
              className="filled"
              style={{
                left: `${100 * state.getThumbPercent(0)}%`,
                right: `${100 - 100 * state.getThumbPercent(1)}%`,
              }}
            />
            <SliderThumb className="thumb" index={0} aria-label="First year" />
            <SliderThumb className="thumb" index={1} aria-label="Last year" />
          </>
        )}
      </SliderTrack>
    </Slider>
  );
}
