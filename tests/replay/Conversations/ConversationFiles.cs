using System.Globalization;

namespace CoInnovation.Replay.Conversations;

/// <summary>Reads a conversation from the folder format of the Polis open data: <c>comments.csv</c>, <c>votes.csv</c>, <c>summary.csv</c>.</summary>
public static class ConversationFiles
{
    public static Conversation Read(string folder) => new(
        Topic(Path.Combine(folder, "summary.csv")),
        [
            .. Rows(folder, "comments.csv").Select(row => new Statement(
                Number(row, "timestamp"), (int)Number(row, "comment-id"), (int)Number(row, "author-id"), Number(row, "moderated") == 1, row["comment-body"])),
        ],
        [.. Rows(folder, "votes.csv").Select(row => new Vote(Number(row, "timestamp"), (int)Number(row, "comment-id"), (int)Number(row, "voter-id"), (int)Number(row, "vote")))]);

    private static string Topic(string file) =>
        File.Exists(file) && File.ReadLines(file).FirstOrDefault(line => line.StartsWith("topic,", StringComparison.Ordinal)) is { } line
            ? line["topic,".Length..].Trim('"')
            : "A conversation";

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string folder, string file) => Csv.Rows(File.ReadAllText(Path.Combine(folder, file)));

    private static long Number(IReadOnlyDictionary<string, string> row, string column) => long.Parse(row[column], CultureInfo.InvariantCulture);
}
