import { Button } from 'react-aria-components';

const examples = [
  ['graph neural', 'both words; the last may be a beginning'],
  ['"neural network"', 'side by side'],
  ['title:graph author:smith', 'in one part: title, abstract, keyword, author or venue'],
  ['year:2015-2020', 'from one year to another; either may be left out'],
  ['-survey', 'without this word'],
  ['like:"title or text"', 'most like a paper, or like a text such as an abstract'],
] as const;

/** What can be written into the search box, each example to be taken over. */
export function SearchHelp({ onTake }: { readonly onTake: (example: string) => void }) {
  return (
    <div className="search-results search-help popover" role="group" aria-label="What can be searched for">
      <dl>
        {examples.map(([example, meaning]) => (
          <div key={example}>
            <dt>
              <Button className="text-button" onPress={() => onTake(example)}>
                {example}
              </Button>
            </dt>
            <dd className="meta">{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
