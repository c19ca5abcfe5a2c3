namespace Chuangcheng.Model.Assessments;

/// <summary>An event of the negative list (R-NEG-01).</summary>
/// <param name="Item">Code of the list.</param>
/// <param name="Points">Taken off; 0 for consequences without points.</param>
/// <param name="Months">Counts so long from <paramref name="On"/>.</param>
/// <param name="Fraud">Made-up records: no flag, whatever the score.</param>
/// <param name="Standing">False once withdrawn.</param>
public sealed record NegativeEvent(
    Guid Id, string Item, DateOnly On, DateOnly? Discovered, byte Severity, Consequence Consequence, decimal Points, int Months, string Evidence = "", bool Fraud = false, bool Standing = true)
{
    public bool IsInForce(DateOnly day) => Standing && On <= day && day < On.AddMonths(Months);

    /// <summary>Bars its unit from flags and titles while in force.</summary>
    public bool IsVeto => Fraud || Consequence != Consequence.Deduct;
}
