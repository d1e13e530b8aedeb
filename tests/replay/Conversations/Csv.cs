using System.Text;

namespace CoInnovation.Replay.Conversations;

/// <summary>RFC 4180: fields in quotes may hold commas, doubled quotes and line breaks.</summary>
public static class Csv
{
    /// <summary>Each row by its column's name; the first row names them.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string text)
    {
        using var records = Records(text).GetEnumerator();
        if (!records.MoveNext())
            yield break;
        var names = records.Current;
        while (records.MoveNext())
            yield return names.Zip(records.Current).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var record = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var index = 0; index < text.Length; index++)
        {
            var one = text[index];
            if (quoted && one == '"' && index + 1 < text.Length && text[index + 1] == '"')
                field.Append(text[++index]);
            else if (one == '"')
                quoted = !quoted;
            else if (quoted || one is not (',' or '\n' or '\r'))
                field.Append(one);
            else if (one is ',' or '\n')
            {
                record.Add(field.ToString());
                field.Clear();
                if (one == '\n')
                {
                    yield return record;
                    record = [];
                }
            }
        }
        if (field.Length > 0 || record.Count > 0)
        {
            record.Add(field.ToString());
            yield return record;
        }
    }
}
