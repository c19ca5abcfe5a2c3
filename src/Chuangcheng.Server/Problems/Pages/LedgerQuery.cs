using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>What the ledger is asked for, exactly as it stands in the address; bind it with [AsParameters].</summary>
public sealed record LedgerQuery
{
    public const string Path = "/problems";
    public const int UsualPageSize = 50;

    /// <summary>A wire name of a state.</summary>
    public string? State { get; init; }
    public string? Unit { get; init; }

    /// <summary>The street or town it lies in, by id.</summary>
    public string? Street { get; init; }
    public string? Indicator { get; init; }
    public string? SiteType { get; init; }
    public string? Item { get; init; }

    /// <summary>"true" for overdue only.</summary>
    public string? Overdue { get; init; }
    public string? Source { get; init; }

    /// <summary>When it was found: today, week, month, quarter, year, or 2026-03.</summary>
    public string? Period { get; init; }
    public string? Q { get; init; }

    /// <summary>The columns shown beside the problem, separated by commas; null shows the usual ones.</summary>
    public string? Columns { get; init; }

    /// <summary>How many a batch just moved, and how many stayed as they were; never part of the address that is kept.</summary>
    public int? Moved { get; init; }
    public int? Refused { get; init; }

    /// <summary>The code of a refusal: why a selection was not printed.</summary>
    public string? Said { get; init; }

    /// <summary>The batch that can be taken back.</summary>
    public Guid? Batch { get; init; }

    /// <summary>createdAt, dueAt or number, with - before it when descending.</summary>
    public string? Sort { get; init; }

    /// <summary>The Next of the page before.</summary>
    public string? After { get; init; }
    public int? PageSize { get; init; }

    public bool IsFiltered => Filters().Any(pair => !string.IsNullOrEmpty(pair.Value));

    /// <summary>The address of this question; filters first, so that it reads well in a message.</summary>
    public string Href => Of(Path);

    /// <summary>The file with the same filters and order, all pages of it.</summary>
    public string ExportHref => (this with { After = null, PageSize = null }).Of("/problems/export.xlsx");

    public string TemplateHref => ExportHref + (ExportHref.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "form=own";

    private string Of(string path) => QueryHelpers.AddQueryString(path, Filters()
        .Append(new("sort", Sort)).Append(new("columns", Columns)).Append(new("after", After))
        .Append(new("pageSize", PageSize is null or UsualPageSize ? null : PageSize.Value.ToString(CultureInfo.InvariantCulture)))
        .Where(pair => !string.IsNullOrEmpty(pair.Value)));

    /// <summary>The same question from its first page.</summary>
    public LedgerQuery FromStart() => this with { After = null };

    /// <summary>The question without one of its filters.</summary>
    public LedgerQuery Without(string name) => name switch
    {
        "state" => FromStart() with { State = null },
        "unit" => FromStart() with { Unit = null },
        "street" => FromStart() with { Street = null },
        "indicator" => FromStart() with { Indicator = null },
        "siteType" => FromStart() with { SiteType = null },
        "item" => FromStart() with { Item = null },
        "overdue" => FromStart() with { Overdue = null },
        "source" => FromStart() with { Source = null },
        "period" => FromStart() with { Period = null },
        _ => FromStart() with { Q = null },
    };

    /// <summary>What stands behind the question mark, without the page: what is kept as a view.</summary>
    public string Kept => FromStart().Href[Path.Length..];

    /// <summary>Everything that can be shown or left out; the problem itself always is.</summary>
    public static IReadOnlyList<string> AllColumns { get; } = ["number", "site", "unit", "state", "due", "found", "indicator", "source", "assigned"];

    public IReadOnlyList<string> ShownColumns => Columns?.Split(',').Where(AllColumns.Contains).ToList() is { Count: > 0 } chosen ? chosen : [.. AllColumns.Take(6)];

    public IEnumerable<KeyValuePair<string, string?>> Filters() =>
    [
        new("state", State), new("overdue", Overdue), new("unit", Unit), new("street", Street), new("indicator", Indicator), new("siteType", SiteType),
        new("item", Item), new("source", Source), new("period", Period), new("q", Q),
    ];
}
