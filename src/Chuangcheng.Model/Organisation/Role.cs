namespace Chuangcheng.Model.Organisation;

/// <summary>What an account is for. The three administrators are kept apart (R-SEC-02): none of them sees the ledger.</summary>
public enum Role : byte
{
    /// <summary>创城办: runs the platform, dispatches, verifies.</summary>
    Office = 1,
    /// <summary>区领导: sees everything, moves nothing.</summary>
    Leader = 2,
    /// <summary>检查员: records visits, verifies.</summary>
    Inspector = 3,
    /// <summary>镇街: rectifies its own, verifies what others rectify on its ground, patrols.</summary>
    Street = 4,
    /// <summary>委办局: rectifies its own.</summary>
    Department = 5,
    /// <summary>纪检监督: reads.</summary>
    Discipline = 6,
    /// <summary>审计管理员: reads the history.</summary>
    Auditor = 7,
    /// <summary>系统管理员: units, catalogue, calendar, sites.</summary>
    Admin = 8,
    /// <summary>安全管理员: accounts.</summary>
    Security = 9,
    /// <summary>综合考评: the performance office; reads frozen yearly roll-ups and nothing else.</summary>
    Performance = 10,
}
