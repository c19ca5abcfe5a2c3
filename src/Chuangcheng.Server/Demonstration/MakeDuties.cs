using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Responsibility;
using Chuangcheng.Model.Sites;

namespace Chuangcheng.Server.Demonstration;

/// <summary>Makes who answers for what, what has to be there, and rounds: most of it in order, some of it missing, as in life.</summary>
internal sealed class MakeDuties(Seeded chance, Made made, DateTimeOffset start, DateOnly since)
{
    public MadeDistrict Over(MadeDistrict district)
    {
        var duties = Leaders(district).Concat(SitePeople(district)).ToList();
        var (rounds, planned) = Rounds(district);
        return district with
        {
            Duties = duties, Facilities = [.. Facilities(district)], Rounds = rounds, RoundSites = planned,
            Chains = [new ChainTemplate { Unit = district.Root.No, Name = "区–行业–街道–点位", Steps = ["区领导:district", "行业部门:department", "街道（镇）:street", "点位责任人"] }],
        };
    }

    /// <summary>区领导包联街道: each street has one.</summary>
    private IEnumerable<Duty> Leaders(MadeDistrict district)
    {
        var leader = district.Posts.First(p => p.Unit == district.Root.No);
        foreach (var street in district.Streets)
            yield return Make(district, FieldKind.Ground, street.No, "区领导", district.Root.No, leader.No, "区领导包联街道（镇）工作安排", "每月实地检查一次，协调解决难点问题");
        foreach (var street in district.Streets)
            if (district.Posts.FirstOrDefault(p => p.Unit == street.No) is { } post)
                yield return Make(district, FieldKind.Ground, street.No, "街道（镇）", street.No, post.No, "创建责任分工", "统筹辖区内点位的巡查和整改");
    }

    /// <summary>Nine sites in ten have somebody; a site's own ground answers for it, or who runs it.</summary>
    private IEnumerable<Duty> SitePeople(MadeDistrict district)
    {
        foreach (var site in district.Sites)
            if (chance.Below(10) > 0)
                yield return Make(district, FieldKind.Site, site.No, "点位责任人", chance.Below(3) == 0 ? site.Parties["OPERATOR"] : site.Unit, null, "点位责任卡", "每日巡查，发现问题当场整改或上报");
    }

    private Duty Make(MadeDistrict district, FieldKind kind, int field, string step, int unit, int? post, string source, string words) => new()
    {
        Id = chance.Id(start), No = ++made.Duties, District = district.Root.No, FieldKind = kind, Field = field, Step = step, Unit = unit, Post = post, Since = since, Source = source, Words = words,
    };

    private IEnumerable<Facility> Facilities(MadeDistrict district)
    {
        foreach (var site in district.Sites)
        {
            if (site.Type is "ST01" or "ST02") yield return Count(site, "公益广告", "CK-S001", 5);
            else if (chance.Below(4) == 0) yield return Count(site, "灭火器材", "", 4);
            if (site.Type == "ST27") yield return Count(site, Facility.Parking, "", 30 + chance.Below(60));
        }
    }

    private Facility Count(Site site, string kind, string item, int required)
    {
        var present = chance.Below(5) > 0 ? required : chance.Below(required);
        var compliant = chance.Below(8) > 0 ? present : chance.Below(present + 1);
        return new()
        {
            Id = chance.Id(start), No = ++made.Facilities, District = site.District, Site = site.No, Kind = kind, Item = item, Required = required, Present = present, Compliant = compliant, CountedOn = since,
            Owner = compliant < required ? site.Parties["OPERATOR"] : null, DueOn = compliant < required ? since.AddDays(20 + chance.Below(60)) : null,
        };
    }

    /// <summary>One round a district: a tenth of its sites, drawn by a kept seed.</summary>
    private (IReadOnlyList<Round>, IReadOnlyList<RoundSite>) Rounds(MadeDistrict district)
    {
        var seed = chance.Below(1_000_000);
        var round = new Round
        {
            Id = chance.Id(start), No = ++made.Rounds, District = district.Root.No, Name = "首轮实地考察", Kind = VisitKind.Round, From = since, To = since.AddDays(13), Unannounced = false, Seed = seed,
            MadeBy = district.Accounts[0].No, MadeAt = start,
        };
        return ([round], [.. Draw.Of(district.Sites, s => s.Code, Math.Max(1, district.Sites.Count / 10), seed).Select(s => new RoundSite { Round = round.No, Site = s.No })]);
    }
}
