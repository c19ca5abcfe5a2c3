namespace Chuangcheng.Model.Documents;

public enum Alignment { Justified = 0, Left = 1, Centre = 2, Right = 3 }
