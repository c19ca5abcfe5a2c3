namespace Chuangcheng.Model.Organisation;

/// <summary>Kinds of units, as the seeds name them (S-A, S-C, S-E).</summary>
public enum UnitKind : byte
{
    /// <summary>市, a root over districts.</summary>
    City = 1,
    /// <summary>区.</summary>
    District = 2,
    /// <summary>指挥部.</summary>
    Headquarters = 3,
    /// <summary>创城办.</summary>
    Office = 4,
    /// <summary>专项组.</summary>
    SpecialGroup = 5,
    /// <summary>专班.</summary>
    TaskForce = 6,
    /// <summary>委办局.</summary>
    Department = 7,
    /// <summary>街道.</summary>
    Street = 8,
    /// <summary>镇.</summary>
    Town = 9,
    /// <summary>社区.</summary>
    Community = 10,
    /// <summary>村.</summary>
    Village = 11,
    /// <summary>网格.</summary>
    Grid = 12,
    /// <summary>经营主体.</summary>
    Operator = 13,
    /// <summary>群团组织.</summary>
    MassOrganisation = 14,
    /// <summary>督导单位: people's congress, CPPCC, discipline inspection.</summary>
    Overseer = 15,
    /// <summary>工作组.</summary>
    WorkingGroup = 16,
    /// <summary>分指挥部 of a street or town.</summary>
    SubHeadquarters = 17,
    /// <summary>指挥中心.</summary>
    CommandCentre = 18,
    /// <summary>驻区单位.</summary>
    ResidentOrganisation = 19,
}
