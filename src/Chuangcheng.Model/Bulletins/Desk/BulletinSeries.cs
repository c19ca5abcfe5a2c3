namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>A bulletin as a desk publishes it: its name, its issuer, its sections, whom it goes to. What differs between desks is data.</summary>
public sealed class BulletinSeries
{
    public required Guid Id { get; init; }

    public required int No { get; init; }

    public required int District { get; init; }

    /// <summary>The masthead; a space marks where it may be broken.</summary>
    public required string Name { get; set; }

    public required string Issuer { get; set; }

    public required NumberingKind Numbering { get; init; }

    /// <summary>Headlines on lines of their own.</summary>
    public bool TitledItems { get; set; }

    public required IReadOnlyList<string> Sections { get; set; }

    /// <summary>The inner headings of short news.</summary>
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>编校, 审核, 核签 or 责编, 核稿: what the proofreader, the reviewer and the signer are called, in this order; an empty one is not printed.</summary>
    public required IReadOnlyList<string> SignOffRoles { get; set; }

    /// <summary>报.</summary>
    public IReadOnlyList<string> Upward { get; set; } = [];

    /// <summary>送.</summary>
    public IReadOnlyList<string> Sideways { get; set; } = [];

    /// <summary>发.</summary>
    public IReadOnlyList<string> Downward { get; set; } = [];

    /// <summary>Addresses it is mailed to.</summary>
    public IReadOnlyList<string> Mail { get; set; } = [];

    public string Email { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Fax { get; set; } = "";

    public int Version { get; set; }

    public BulletinContact? Contact => Email.Length + Phone.Length + Fax.Length == 0 ? null : new(Null(Email), Null(Phone), Null(Fax));

    private static string? Null(string text) => text.Length == 0 ? null : text;
}
