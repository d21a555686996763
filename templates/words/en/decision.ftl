# Decisions in an authority’s name: conflict of interest, delegation, letters and their correction.
decision-refused-not-declared = Answer first whether you are partial.
decision-refused-delegation = You have no delegation for the decision today.
decision-refused-conflict = Who has a conflict of interest takes no part in the matter.
decision-refused-correction = The letter does not say that, or it is the same already.
decision-doc-correction = Correction of a slip of the pen in a decision
decision-letter-corrects = This letter corrects a slip of the pen in the decision of { $day }, document { $number } of matter { $no }.
decision-letter-corrected-before = Earlier corrections are document { $numbers }.
decision-letter-wrong = Where it says
decision-letter-correct = It should say
decision-letter-stands = The decision stays as it is in all else. The time to seek correction in court does not change.
decision-letter-signed = Decided by { $name } under delegation { $delegation }.
error-not-in-letter = The letter does not say that. Write exactly what it says.
