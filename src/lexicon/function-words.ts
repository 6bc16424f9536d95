// Words that stand everywhere and translate nothing. As they are compared, by language.

const ENGLISH = `a about above after all also although always am an and another any anything are around as at away back be because been before
being below between both but by can cannot could did do does doing done down during each either else even ever every few for from get gets
getting give go goes got had has have having he her here hers him his how however i if in instead into is it it's its itself just let let's like
made make makes many may me might more most much must my no nor not nothing now of off on once one only onto or other our out over own quite
rather same say says shall she should since so some something still such take than that the their them then there therefore these they thing
things this those though through thus to too two under until up upon us use used using very via was way we well were what when where whether
which while who whom whose why will with within without would yes yet you your i'm we're you're they're don't doesn't isn't can't won't didn't`

const ARABIC = `من في على عن الى الي حتى منذ مع عند لدى بين قبل بعد فوق تحت امام خلف دون خلال حول ضد نحو عبر هذا هذه هذان هؤلاء ذلك تلك اولئك
هنا هناك التي الذي الذين اللذين اللذان اللاتي ما ماذا متى اين كيف كم لماذا هل لا لم لن لما ليس ليست لست ان انه انها انهم اننا اني لان لانه لانها كان كانت
يكون تكون كانوا سيكون ستكون نكون قد لقد فقد هو هي هم هن هما نحن انا انت انتم او ام ثم بل لكن لكنه لكنها كما كل كلا بعض اي ايضا اذا اذ اذن لو لولا
كذلك فقط غير سوى الا كي لكي حيث حين حينما عندما بينما مثل مثلا به بها بهم له لها لهم لك لكم لنا لي فيه فيها فيهم منه منها منهم عليه عليها عليهم اليه اليها
اليهم عنه عنها معه معها معهم ذات ذو وهو وهي وهذا وهذه ولا وما ومن وفي وعلى ولم وقد بان فان وان بانه بهذا بهذه لهذا لهذه لذلك وذلك كذا يتم تم سوف يمكن
يمكنك يمكننا يجب شيء شي احد واحد واحدة نفس نفسه نفسها هكذا مما عما بما فيما كلما ربما الان عدم باستخدام استخدام يا ايها`

export const FUNCTION_WORDS: Readonly<Record<string, string>> = { en: ENGLISH, ar: ARABIC }
