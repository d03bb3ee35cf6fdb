/** How many papers a topic has, and how many of them a filter lets through. */
export interface TopicSize {
  /** -1: papers in no topic. */
  readonly topic: number;
  readonly whole: number;
  readonly visible: number;
}

/**
 * The size of every topic of 0 .. nTopics - 1, in that order, with -1 last where there are papers in no topic.
 * `visible` holds 1 per paper in the filter; null lets every paper through.
 */
export function topicSizes(labels: Int32Array, nTopics: number, visible: Uint8Array | null): readonly TopicSize[] {
  const whole = new Int32Array(nTopics + 1);
  const inFilter = new Int32Array(nTopics + 1);
  labels.forEach((label, paper) => {
    const row = label < 0 ? nTopics : label;
    whole[row]++;
    if (!visible || visible[paper]) inFilter[row]++;
  });
  const sizes = Array.from({ length: nTopics }, (_, topic) => ({
    topic,
    whole: whole[topic],
    visible: inFilter[topic],
  }));
  if (whole[nTopics] > 0) sizes.push({ topic: -1, whole: whole[nTopics], visible: inFilter[nTopics] });
  return sizes;
}
