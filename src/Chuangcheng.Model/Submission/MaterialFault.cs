namespace Chuangcheng.Model.Submission;

/// <summary>What a material lacks.</summary>
public enum MaterialFault { OutsideThePeriod = 1, TooLong = 2, NoText = 3, NoImage = 4, NoCaption = 5, NoSource = 6, WrongImage = 7 }
