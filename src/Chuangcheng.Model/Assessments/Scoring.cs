namespace Chuangcheng.Model.Assessments;

/// <summary>A unit's score from its facts. Nothing is rounded here, and the order of facts does not matter.</summary>
public static class Scoring
{
    public static ScoreSheet Score(Scheme scheme, UnitFacts given)
    {
        var facts = InOrder(given);
        var parts = scheme.Components.Select(component => Part(component, scheme, facts)).ToList();
        var weighed = parts.Where(part => part.Value is not null).Sum(part => part.Component.Weight);
        var components = parts.Select(part => new ComponentScore(part.Component, part.Value, part.Value is null ? 0 : scheme.Total * part.Component.Weight / weighed, part.Cases, part.Good)).ToList();
        var losses = parts.Zip(components).SelectMany(pair => pair.First.Losses.Select(loss => loss with { Points = loss.Points * pair.Second.Share / 100 })).ToList();
        var inForce = facts.Events.Where(e => e.IsInForce(facts.Until)).OrderBy(e => e.On).ThenBy(e => e.Id).ToList();
        decimal? score = weighed == 0 ? null : scheme.Total - losses.Sum(loss => loss.Points);
        if (score is not null) score = Deduct(score.Value, inForce, losses);
        return new(facts.Unit, scheme.Total, score, components.Where(c => c.Component.IsField || c.Component.IsRate).Sum(c => c.Cases) + facts.Entered.Sum(e => e.Cases), components,
            [.. losses.OrderByDescending(loss => loss.Points).ThenBy(loss => loss.Component, StringComparer.Ordinal).ThenBy(loss => loss.Record).ThenBy(loss => loss.Item, StringComparer.Ordinal)],
            facts.HasSites, inForce.Any(e => e.IsVeto));
    }

    /// <summary>Sums of the same parts in another order differ in the last digit.</summary>
    private static UnitFacts InOrder(UnitFacts facts) => facts with
    {
        Field = [.. facts.Field.OrderBy(f => f.SiteType, StringComparer.Ordinal).ThenBy(f => f.Site, StringComparer.Ordinal).ThenBy(f => f.Visit).ThenBy(f => f.Item, StringComparer.Ordinal)],
        Entered = [.. facts.Entered.OrderBy(e => e.Component, StringComparer.Ordinal).ThenBy(e => e.From, StringComparer.Ordinal).ThenBy(e => e.Value)],
    };

    /// <summary>After weighting, and never below zero (R-NEG-02): an event loses what is still there.</summary>
    private static decimal Deduct(decimal score, IEnumerable<NegativeEvent> events, List<Loss> losses)
    {
        score = Math.Max(0, score);
        foreach (var e in events.Where(e => e.Points > 0))
        {
            var taken = Math.Min(score, e.Points);
            losses.Add(new("", e.Id, e.Item, "", e.Evidence, taken));
            score -= taken;
        }
        return score;
    }

    private sealed record Scored(Component Component, decimal? Value, IReadOnlyList<Loss> Losses, int Cases, int Good);

    private static Scored Part(Component component, Scheme scheme, UnitFacts facts)
    {
        if (component.IsField)
        {
            var (value, lost, cases, good) = FieldScoring.Of(component, scheme, facts.Field);
            return new(component, value, [.. lost.Select(l => new Loss(component.Code, l.Fact.Visit, l.Fact.Item, l.Fact.Indicator, $"{l.Fact.Place} · {l.Fact.ItemName}", l.Lost))], cases, good);
        }
        return component.IsRate ? Rate(component, [.. facts.Rates.Where(r => r.Source == component.Source)]) : Entered(component, [.. facts.Entered.Where(e => e.Component == component.Code)]);
    }

    /// <summary>Each record of the denominator holds the same share; one that is no good loses it.</summary>
    private static Scored Rate(Component component, IReadOnlyList<RateFact> records)
    {
        if (records.Count == 0) return new(component, null, [], 0, 0);
        var (each, good) = (100m / records.Count, records.Count(r => r.Good));
        return new(component, 100m * good / records.Count, [.. records.Where(r => !r.Good).Select(r => new Loss(component.Code, r.Record, r.Item, r.Indicator, r.Name, each))], records.Count, good);
    }

    private static Scored Entered(Component component, IReadOnlyList<EnteredFact> entered)
    {
        if (entered.Count == 0) return new(component, null, [], 0, 0);
        var each = entered.Select(e => Math.Clamp(e.Value, 0, 100)).ToList();
        return new(component, each.Average(), [.. entered.Zip(each).Where(e => e.Second < 100).Select(e => new Loss(component.Code, null, "", "", e.First.From, (100 - e.Second) / entered.Count))], entered.Count, each.Count(v => v == 100));
    }
}
