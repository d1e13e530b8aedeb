namespace CoInnovation.Api.Platform.Commands;

/// <summary>A command that the server makes out of what somebody sent, and maybe otherwise when the same comes again: whether it is the same is told by what was sent.</summary>
internal interface IMadeOf
{
    object Sent { get; }
}
