/** English words that never become terms and that no phrase runs across; lower case. */
export const stopWords: ReadonlySet<string> = words(`
  able unable a about above across actually after again against ago ahead all almost alone along already also although always am
  amid among amongst an and another any anybody anyone anything anyway anywhere apart are aren't around as aside at
  away be became because become becomes becoming been before beforehand behind being below beside besides between
  beyond both but by came can can't cannot come comes could couldn't did didn't do does doesn't doing don't done down
  due during each either else elsewhere enough et etc even ever every everyone everything everywhere except far few
  fewer for from further furthermore gave get gets getting give given gives giving go goes going gone got had hadn't
  has hasn't have haven't having he hence her here hereby herein hers herself him himself his how however i if in
  indeed instead into is isn't it it's its itself just keep keeps kept least less lest let let's like likely made make
  makes making many may maybe me meanwhile might mine more moreover most mostly much must my myself namely near nearly
  need needs neither never nevertheless next no nobody none nonetheless nor not nothing now nowhere of off often oh on
  once only onto or other others otherwise ought our ours ourselves out outside over overall own per perhaps please
  plus quite rather really regarding said same say says see seem seemed seems seen several shall she should shouldn't
  since so some somebody someone something sometimes somewhat somewhere soon still such take taken takes taking than
  that that's the their theirs them themselves then thence there thereafter thereby therefore therein these they
  thing things this those though through throughout thus to together too took toward towards truly try trying under unless
  unlike until up upon us use used uses using usually versus very via viz vs want wants was wasn't way ways we well
  went were weren't what whatever when whence whenever where whereas whereby wherein whereupon wherever whether which
  whichever while whilst who whoever whole whom whose why will with within without won't would wouldn't yet you your
  yours yourself yourselves al eg ie cf resp based zero one two three four five six seven eight nine ten hundred
  thousand million first second third fourth firstly secondly thirdly finally lastly respectively whilst
`);

/**
 * Words of every field's abstracts that say nothing of a topic. They stay terms of one word, so that papers can be told
 * apart by them, but no phrase holds them and no topic is named or described by them.
 */
export const boilerplate: ReadonlySet<string> = words(`
  desired desire inherent reflect uncover meaningful favorable favourable expensive tailor alleviate mitigate hinder enrich pioneer implicitly explicitly
  possible
  certain
  typical
  particular
  important
  popular
  new
  similar
  different
  acceptable accordance according account accurate achievable achieve achieved achievement additional additionally
  address addressed advanced advantage advantageous affect aim allow allowed amount analyse analysed analyze analyzed
  appear applicability applicable applied apply appropriate approximately argue arise art ask assess assessed assume
  assumed assumption attempt available average avoid aware background begin behave belong benefit better brief
  briefly bring build call capable careful carefully carry challenging characterize choose clear clearly closely
  collect combine combined commercially commonly comparable comparative compare compared completely comprise concern
  conclude conclusion conduct conducted confirm consequence consequently consider considerable considerably
  consideration considered consist consistently constitute construct contain contribute correspond corresponding
  couple create crucial currently date decade define delineate deliver demonstrate demonstrated demonstrates
  demonstration depend derive describe described desirable despite detailed determine determined develop developed
  differ difficult directly discover discuss discussed display drastically easily easy effectively effectiveness
  efficiently elaborate emerge emphasize empirical empirically employ employed enable encounter encourage encouraging
  enhance enhanced ensure entire entirely equally especially establish established estimated evaluate evaluated
  evident exactly examine examined exhibit exist existing expect experimentally experiments explain exploit explore
  explored extend extensive extensively extent extra extremely facilitate fail fairly fall finding findings focused
  follow followed following formulate forward frequently fulfil fully fundamental furthermore generally generic goal
  greatly growing handle help helpful highest highlight highly hold hope identical identified identify illustrate
  illustrated imply importance importantly impose improve improved improving include included including incorporate
  increased increasing increasingly indicate indicated inform inspire integrate intend introduce introduced
  investigate investigated involve involved join know largely larger lastly later latter leading leave leverage
  leveraged lie limitation little look mainly maintain majority manner measured meet mention merit methodological
  methodology moderate modest modified modify motivate motivated motivation moving namely newly nontrivial normally
  notable notably notice novel novelty nowadays numerous observe obtain obtained obvious occur offer old originally
  outline outperform outperformed outperforming outperforms overcome particularly pave perform performed permit pick
  plausible play pose possess possibility possibly potentially practically precisely predominant presentation
  presented prevent previous previously primarily principal principle probable proceed produce produced prominent
  promise promising promote proof proper properly propose proposed prospect prove proven provide provided purpose
  pursue put quick quickly raise rapid rapidly rare rarely reach ready real-world realistic reasonable reasonably
  receive recent recently recognize reduce refer regard regardless relate related relative relatively relevance
  relevant rely remain remainder remaining remark remarkable remarkably remove replace reported represent require
  required researcher resolve resort respect respective rest resulting results reveal robustly roughly run
  satisfactory satisfy scholar scope seek select selected separate serious serve setup severe show showed shown
  significant significantly similarly simplicity simply simultaneous simultaneously slightly smaller solely solid
  solve solved sort sota specialized specifically specify state-of-the-art straightforward strict stronger strongly
  studied subsequent subsequently substantial substantially successful successfully suffer sufficient sufficiently
  suggest suggested suggestion suit suitability suitable summarize superior superiority supported sure surprising
  surprisingly systematic systematically tackle tend tested theoretically thesis thorough thoroughly today
  traditionally turn twice typically ultimate ultimately unclear undergo underlie underlying understand undertake
  unfortunately unique unprecedented useful usefulness utilise utilization utilize utilized validate validated
  valuable variant various vary vast verified verify vital well-known wide widely widespread working worth write
  yield
`);

/** Words that say little alone ("large", "support") but belong to good phrases ("large language model"). */
export const genericWords: ReadonlySet<string> = words(`
  convolutional magnitude minimization
  largest smallest fastest pass block grained fine
  top-1 truth gap parallel depth worse column row directions direction vulnerable intermediate farther mixing ignore annotated manual
  self drug clinical neural combinatorial spatial temporal texture color healthy shift active
  ell epsilon infty ntimes mtimes mathbb mathcal rm alpha beta gamma lambda sigma omega theta subset dissimilar discriminative interpretable continuous sequential bounds bound nonlinear high-dimensional high-quality unsupervised
  adaptive automatic capture category classical consistency embedding generalization label latent machine module optimization representation semantic supervised synthetic unseen unlabeled automated equivalent
  algorithmic noise dimension dimensions independently constant hybrid capture classify robust find metric explanation neural
  ability absence abstract academic accuracy action activity addition advance agent algorithm alternative analysis
  analytical answer application approach approximation area array article aspect assessment associated association
  attention author baseline basic basis behavior behaviour benchmark best big boundary broad capability case causal
  cause certain challenge change chapter characteristic choice class classification close code collection combination
  common comparison competitive complement complete complex complexity component composition comprehensive
  computation computational computer concept condition configuration connection consistent constraint content context
  contrast contribution control conventional correct correlation cost course critical current data database dataset
  datum deal decision decrease deep definition degree dependence derivation description design detail detection
  development device difference different difficulty direct discovery discussion distinct distribution domain draw
  dynamic early effect effective efficacy efficiency efficient effort element end end-to-end engineering enhancement
  environment equal equation error essential estimate estimation evaluation event evidence exact example excellent
  existence experience experiment experimental explicit exploration expression extended extension external face fact
  factor failure family fast feasible feature field figure final finite fit fixed flow focus force form formal format
  formulation framework free frequency frequent full function functional future gain general generation global good
  great ground group growth guideline hard health high higher huge human idea ideal identification image impact
  implementation implication important improvement increase index indirect individual individuals inference influence
  information initial input insight instance integration intensity interaction interest interesting internal
  interpretation intervention introduction investigation issue item key kind knowledge known lack language large
  large-scale last late law layer lead learning length level light limit limited line linear link list literature
  local location long long-term loss low lower machine main major management map mapping mark mass match material
  maximum mean measure measurement mechanism member memory method middle minimum minor mode model modeling modelling
  modern modification motion multiple natural necessary need negative network new node normal note notion null number
  object objective observation observed online open operation operational opportunity optimal order ordinary
  organization orientation original outcome outcomes output overall overview pair paper parameter part partial
  participant participants particular past patient pattern people percent performance period person perspective phase
  phenomenon physical place plan point policy popular population position positive possible potential power practical
  practice precise precision prediction preliminary presence present pressure primary prior private problem procedure
  process processing product production program programme progress project property proposal prospective protocol
  public pure qualitative quality quantitative quantity question random range rank rate ratio raw reaction real
  reason reduced reduction reference region relation relationship release report representation requirement
  requirements research resource response result review rich right rise risk robust role root rule sample sampling
  scalability scale scenario scheme science score search second section selection sense sensitivity sequence series
  service set setting shape share short short-term side signal significance similar similarity simple simulation
  single site situation size skill small software solution source space special species specific speed stability
  stable stage standard start state statement statistic statistical step strategy strength strong structural
  structure student study subject subjects success sum summary support surface survey system table target task team
  technical technique technology term test testing text theme theorem theoretical theory thing threshold time tool
  top topic total trade-off tradeoff traditional train training transfer transition treatment trend trial true type
  typical uncertain understanding unit universal unknown update usage user utility valid validation validity value
  variable variance variation variety version view visual volume weak weight well-known window word work workload
  world year
`);

/** Last words that turn a phrase into one about the paper ("RL methods", "downstream tasks"). */
export const weakHeads: ReadonlySet<string> = words(`
  method approach technique framework task study setting experiment result benchmark dataset scheme strategy module
  procedure analysis performance evaluation paper work researcher work performance improvement community issue challenge
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Whether a word or what it inflects is in the set: "proposes", "proposed" and "proposing" are where "propose" is. */
export function isInSet(set: ReadonlySet<string>, word: string): boolean {
  const lower = word.toLowerCase();
  if (set.has(lower)) return true;
  if (!/(?:s|d|ing|ly)$/.test(lower)) return false;
  const bare = lower.replace(/(?:ies|ied)$/, 'y');
  if (bare !== lower) return set.has(bare);
  const stem = lower.replace(/(?:s|es|d|ed|ing|ly)$/, '');
  return set.has(stem) || set.has(`${stem}e`) || set.has(lower.replace(/(?:es|ed|ing|ly)$/, ''));
}
