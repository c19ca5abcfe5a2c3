namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>A quantity among its neighbours: the clause and sentence it stands in.</summary>
/// <param name="Left">From the beginning of the clause, or the thing before, to the number.</param>
/// <param name="Right">From the unit to the end of the clause, or the next number.</param>
internal readonly record struct Place(Quantity Quantity, Span Clause, Span Sentence, Span Left, Span Right)
{
    /// <param name="before">The quantity before: often of the same sentence.</param>
    public static Place Of(RunningText text, Quantity quantity, int next, int taken, int from, int to, Place? before)
    {
        var clause = before is { } same && quantity.Start < same.Clause.To ? same.Clause : Clauses.Around(text, quantity.Start, from, to, Clauses.EndsClause);
        var sentence = before is { } also && quantity.Start < also.Sentence.To ? also.Sentence : Clauses.Around(text, quantity.Start, from, to, Clauses.EndsSentence);
        return new(quantity, clause, sentence, new(Math.Max(clause.From, Math.Min(taken, quantity.Start)), quantity.Start), new(quantity.End, Math.Max(quantity.End, Math.Min(clause.To, next))));
    }
}
