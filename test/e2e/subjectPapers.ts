const subjects = [
  'Graph neural networks pass messages between the nodes of molecular graphs',
  'Recommender systems rank films for users by collaborative filtering',
  'Soil bacteria fix nitrogen in the roots of clover and beans',
];

/** 60 papers of three subjects: years 2001 to 2010, two venues, an author each, and how often each was cited. */
export const subjectPapers = Array.from({ length: 60 }, (_, i) => ({
  title: `${subjects[i % 3]}, part ${i + 1}`,
  abstract: `${subjects[i % 3]}. We report measurement ${i} of ${subjects[i % 3].toLowerCase()} and compare.`,
  year: 2001 + (i % 10),
  venue: i % 4 === 0 ? 'Letters' : 'Proceedings',
  authors: [`Ada Author${i}`],
  cited: i,
}));
