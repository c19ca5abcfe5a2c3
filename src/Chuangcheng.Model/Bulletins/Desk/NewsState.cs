namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>What became of an item. Numbers are stored: never renumber.</summary>
public enum NewsState : byte
{
    Submitted = 1,

    /// <summary>Picked for an issue.</summary>
    Picked = 2,

    Published = 3,

    /// <summary>Not used; the unit is told why.</summary>
    Declined = 4,
}
