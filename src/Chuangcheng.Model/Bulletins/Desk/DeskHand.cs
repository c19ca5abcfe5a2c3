namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>As what somebody takes a step.</summary>
[Flags]
public enum DeskHand
{
    None = 0,
    Editor = 1,
    Signer = 2,
}
