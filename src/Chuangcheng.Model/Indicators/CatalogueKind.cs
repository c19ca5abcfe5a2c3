namespace Chuangcheng.Model.Indicators;

/// <summary>Kinds of rows of the catalogue. The numbers are stored: never renumber.</summary>
public enum CatalogueKind : byte { Indicator = 1, SiteType = 2, CheckItem = 3 }
