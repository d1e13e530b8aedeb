using CoInnovation.Replay.Conversations;

namespace CoInnovation.Tests.Support;

/// <summary>The real conversations, where their folder is there: beside the repository, or where <c>COINNOVATION_POLIS_DATA</c> says.</summary>
internal static class PolisData
{
    public static Conversation ReadOrMakeUp(string conversation)
    {
        var root = Environment.GetEnvironmentVariable("COINNOVATION_POLIS_DATA") ?? Path.Combine(Repository.Root, "..", "shared", "data", "polis");
        var folder = Path.Combine(root, conversation);
        return Directory.Exists(folder) ? ConversationFiles.Read(folder) : SyntheticConversation.Make();
    }
}
