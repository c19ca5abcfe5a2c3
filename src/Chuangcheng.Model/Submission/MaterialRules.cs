namespace Chuangcheng.Model.Submission;

/// <summary>What a material must be to be handed in (domain 3.3, R-BUL-04).</summary>
public static class MaterialRules
{
    /// <summary>Characters of a report.</summary>
    public const int ReportLength = 4000;

    /// <summary>Characters of a caption.</summary>
    public const int CaptionLength = 60;

    public static IReadOnlyList<MaterialFault> Faults(Material material, DocumentReview review)
    {
        List<MaterialFault> faults = [];
        void When(bool isSo, MaterialFault fault)
        {
            if (isSo) faults.Add(fault);
        }
        When(material.Dated < review.From || material.Dated > review.To, MaterialFault.OutsideThePeriod);
        When(material.Kind is MaterialKind.Report && material.Text.Length > ReportLength || material.Kind is MaterialKind.Picture && material.Title.Length > CaptionLength, MaterialFault.TooLong);
        When(material.Kind is not MaterialKind.Picture && string.IsNullOrWhiteSpace(material.Text), MaterialFault.NoText);
        When(material.Kind is MaterialKind.Paper or MaterialKind.Picture && material.Photo is null, MaterialFault.NoImage);
        When(material.Kind is MaterialKind.Picture && string.IsNullOrWhiteSpace(material.Title), MaterialFault.NoCaption);
        When(material.Kind is not MaterialKind.Paper && string.IsNullOrWhiteSpace(material.Source), MaterialFault.NoSource);
        When(material.Photo is not null && material.PhotoType is not ("jpg" or "png"), MaterialFault.WrongImage);
        return faults;
    }
}
