/** What a LaTeX macro without argument stands for: letters, signs, Greek, mathematics. */
export const latexSymbols: ReadonlyMap<string, string> = new Map(
  (
    'ss ß ae æ AE Æ oe œ OE Œ o ø O Ø aa å AA Å l ł L Ł i ı j ȷ dh ð DH Ð th þ TH Þ ng ŋ NG Ŋ dj đ DJ Đ SS ẞ ' +
    'textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotedbl " textquotesingle \' ' +
    'quotesinglbase ‚ quotedblbase „ guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › textbackslash \\ textless < textgreater > ' +
    'textasciitilde ~ textasciicircum ^ textasciigrave ` textunderscore _ textbar | textbraceleft { textbraceright } textdollar $ textpercent % ' +
    'textdegree ° textmu µ textregistered ® texttrademark ™ textcopyright © copyright © textexclamdown ¡ textquestiondown ¿ textbullet • ' +
    'textperiodcentered · textellipsis … textsection § textparagraph ¶ textdagger † textdaggerdbl ‡ texteuro € euro € EUR € pounds £ textsterling £ textyen ¥ ' +
    'textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textordfeminine ª textordmasculine º ' +
    'texttimes × textdiv ÷ textpm ± textminus − textlangle ⟨ textrangle ⟩ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ S § P ¶ dag † ddag ‡ slash / lbrace { rbrace } lbrack [ rbrack ] ' +
    'alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ ' +
    'omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ ' +
    'Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω textalpha α textbeta β textgamma γ textdelta δ ' +
    'times × div ÷ pm ± mp ∓ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ cap ∩ cup ∪ ' +
    'setminus ∖ neg ¬ lnot ¬ leq ≤ le ≤ leqslant ⩽ geq ≥ ge ≥ geqslant ⩾ ll ≪ gg ≫ neq ≠ ne ≠ equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅ propto ∝ lesssim ≲ gtrsim ≳ ' +
    'prec ≺ succ ≻ preceq ⪯ succeq ⪰ perp ⊥ parallel ∥ mid ∣ vdash ⊢ models ⊨ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ ' +
    'emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ coprod ∐ int ∫ oint ∮ iint ∬ sqrt √ surd √ ' +
    'to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⇒ iff ⇔ mapsto ↦ longrightarrow ⟶ longleftarrow ⟵ hookrightarrow ↪ uparrow ↑ downarrow ↓ ' +
    'langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ vert | Vert ‖ lvert | rvert | lVert ‖ rVert ‖ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ wp ℘ angle ∠ degree ° prime ′ backprime ‵ ' +
    'triangle △ square □ Box □ blacksquare ■ diamond ⋄ checkmark ✓ dagger † ddagger ‡ top ⊤ bot ⊥ because ∵ therefore ∴ micro µ celsius ℃ ohm Ω angstrom Å ' +
    'backslash \\ colon : lq ‘ rq ’ TeX TeX LaTeX LaTeX BibTeX BibTeX'
  )
    .split(' ')
    .reduce<[string, string][]>(
      (pairs, word, i, words) => (i % 2 === 1 ? [...pairs, [words[i - 1], word]] : pairs),
      [],
    ),
);

/** Macros that stand for white space. */
export const latexSpaces: ReadonlySet<string> = new Set([
  ...[
    'quad',
    'qquad',
    'enspace',
    'enskip',
    'thinspace',
    'medspace',
    'thickspace',
    'hspace',
    'vspace',
    'newline',
    'linebreak',
  ],
  ...['par', 'space', 'nobreakspace', 'hfill', 'smallskip', 'medskip', 'bigskip', 'item'],
]);

/** Macros that say how text looks or is set, and leave nothing of their own. */
export const latexSilent: ReadonlySet<string> = new Set([
  ...[
    'it',
    'bf',
    'em',
    'rm',
    'sc',
    'sf',
    'sl',
    'tt',
    'cal',
    'normalfont',
    'itshape',
    'bfseries',
    'scshape',
    'upshape',
    'mdseries',
  ],
  ...[
    'tiny',
    'scriptsize',
    'footnotesize',
    'small',
    'normalsize',
    'large',
    'Large',
    'LARGE',
    'huge',
    'Huge',
    'left',
    'right',
  ],
  ...[
    'big',
    'Big',
    'bigg',
    'Bigg',
    'bigl',
    'bigr',
    'Bigl',
    'Bigr',
    'middle',
    'limits',
    'nolimits',
    'displaystyle',
    'textstyle',
  ],
  ...[
    'scriptstyle',
    'protect',
    'relax',
    'noindent',
    'indent',
    'centering',
    'xspace',
    'ignorespaces',
    'unskip',
    'allowbreak',
  ],
  ...[
    'nobreak',
    'strut',
    'mathstrut',
    'boldmath',
    'unboldmath',
    'sloppy',
    'fussy',
    'adddot',
    'adddotspace',
    'isodot',
    'hfil',
  ],
]);

/** Macros whose argument is not text: citations, labels, layout. */
export const latexDropped: ReadonlySet<string> = new Set([
  ...[
    'cite',
    'citep',
    'citet',
    'citealp',
    'autocite',
    'parencite',
    'textcite',
    'label',
    'ref',
    'eqref',
    'autoref',
    'cref',
    'begin',
    'end',
    'vspace',
    'hspace',
    'footnotemark',
  ],
  ...[
    'phantom',
    'hphantom',
    'vphantom',
    'index',
    'color',
    'definecolor',
    'fontsize',
    'selectfont',
    'selectlanguage',
    'foreignlanguage',
  ],
]);

/** Macros that only change how their argument looks, or build a formula of it. */
export const latexFormatting: ReadonlySet<string> = new Set(
  (
    'textit textbf emph text textrm texttt textsc textsf textsl textup textnormal textmd underline mbox hbox fbox url href footnote ' +
    'textsuperscript textsubscript up ensuremath operatorname mathrm mathbf mathit mathcal mathbb mathsf mathtt mathfrak mathscr ' +
    'boldsymbol bm pmb frac tfrac dfrac binom sqrt uppercase MakeUppercase lowercase enquote textquote ce num SI si mathop'
  ).split(' '),
);

/** The combining character of each accent macro. */
export const latexAccents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['"', '\u0308'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['u', '\u0306'],
  ['v', '\u030c'],
  ['H', '\u030b'],
  ['c', '\u0327'],
  ['d', '\u0323'],
  ['b', '\u0331'],
  ['r', '\u030a'],
  ['k', '\u0328'],
  ['t', '\u0361'],
  ['G', '\u030f'],
  ['U', '\u030e'],
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0305'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['vec', '\u20d7'],
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['check', '\u030c'],
  ['breve', '\u0306'],
  ['mathring', '\u030a'],
]);
