using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Responsibility;
using Chuangcheng.Model.Sites;

namespace Chuangcheng.Server.Demonstration;

/// <summary>One made district: its units, the people who act for them, its sites.</summary>
internal sealed record MadeDistrict(
    Unit Root, Unit Office, IReadOnlyList<Unit> Units, IReadOnlyList<Unit> Streets, IReadOnlyList<Unit> Departments, IReadOnlyList<Account> Accounts,
    IReadOnlyList<Person> People, IReadOnlyList<Post> Posts, IReadOnlyList<Tenure> Tenures, IReadOnlyList<Site> Sites)
{
    public IReadOnlyList<Duty> Duties { get; init; } = [];
    public IReadOnlyList<Facility> Facilities { get; init; } = [];
    public IReadOnlyList<ChainTemplate> Chains { get; init; } = [];
    public IReadOnlyList<Round> Rounds { get; init; } = [];
    public IReadOnlyList<RoundSite> RoundSites { get; init; } = [];
}

/// <summary>Numbers handed out to what is made; the ledger's counters are set to where it ends.</summary>
internal sealed class Made
{
    public int Units, Accounts, People, Posts, Sites, Duties, Facilities, Rounds;
    public long Visits, Problems;
}
