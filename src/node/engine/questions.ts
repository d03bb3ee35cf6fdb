import { distinctTerms } from '../../analytics/distinctTerms.ts';
import type { DistinctTerms, NearPapers, PaperDetail, Ranking } from '../../host/contract.ts';
import { alike, answerSearch, likenessOf } from '../../search/answerSearch.ts';
import { directionOfPapers } from '../../search/directions.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import type { SearchHits } from '../../searchHits.ts';
import type { Task } from '../../task.ts';
import { nearestRows, paperDetail, type DetailGround } from '../paperDetail.ts';
import type { Project } from '../project/project.ts';
import { searchGround, type SearchedProject } from '../searchGround.ts';

/** Where to search. */
export interface Searched {
  readonly project: SearchedProject;
  readonly index: SearchIndex;
}

/** Some papers, to be told apart from others; null: from all that are not among them. */
export interface DistinguishRequest extends Pick<Project['analysis'], 'matrix' | 'vocabulary'> {
  readonly papers: Uint32Array;
  readonly others: Uint32Array | null;
}

/** Jobs that are done in no time, but not so soon that everything else may wait for them: what a person asks of an open project. */
export const questions = {
  *search({ project, index, query, ranking }: Searched & { query: string; ranking: Ranking }): Task<SearchHits> {
    return answerSearch(searchGround(project, index), query, ranking);
  },

  /** What is like papers (ascending), or like a text. */
  *similar({ project, index, example }: Searched & { example: Uint32Array | string }): Task<SearchHits> {
    const ground = searchGround(project, index);
    const direction = typeof example === 'string' ? null : directionOfPapers(ground.vectors, example);
    const likeness =
      typeof example === 'string' ? likenessOf(ground, example) : direction && { direction, papers: [...example] };
    return likeness ? alike(ground, likeness) : answerSearch(ground, '', 'words');
  },

  *distinguish({ matrix, vocabulary, papers, others }: DistinguishRequest): Task<DistinctTerms> {
    return distinctTerms(matrix, vocabulary, papers, others, nTerms);
  },

  *nearest(request: Pick<Project['analysis'], 'vectors'> & { paper: number; count: number }): Task<NearPapers> {
    const nearest = nearestRows(request.vectors, request.paper, request.count);
    return {
      indices: Int32Array.from(nearest, ({ index }) => index),
      similarities: Float32Array.from(nearest, ({ similarity }) => similarity),
    };
  },

  *paper({ ground, index }: { readonly ground: DetailGround; readonly index: number }): Task<PaperDetail> {
    return paperDetail(ground, index);
  },
};

const nTerms = 20;
