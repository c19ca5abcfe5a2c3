namespace Chuangcheng.Model.Assessments;

/// <summary>A market, a mall or a hospital is its operator's and its regulator's inside; what lies around it a joint group keeps (domain 2).</summary>
public enum SitePart : byte
{
    Inside = 1,
    Around = 2,
}
