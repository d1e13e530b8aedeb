using System.Text.RegularExpressions;

namespace CoInnovation.Load.Backlog;

/// <summary>A plan as people read it: without what was not run, without how sorts and workers went about it, and without lists of ids.</summary>
internal static class Plan
{
    private static readonly Regex Label = Linear("^ *(CTE|InitPlan) ");
    private static readonly Regex Detail = Linear("^ *(Sort Method|Worker |Full-sort|Pre-sorted|Cache|Hits|Buckets|Batches|Workers)");
    private static readonly Regex Ids = Linear(@"'\{[0-9a-f-]{36}(,[0-9a-f-]{36})+\}'");

    public static string Readable(IReadOnlyList<string> lines)
    {
        List<string> told = [];
        int? skipped = null;
        foreach (var line in lines)
        {
            var indent = line.Length - line.TrimStart().Length;
            if (indent > skipped)
            {
                continue;
            }

            skipped = null;
            if (line.Contains("(never executed)", StringComparison.Ordinal))
            {
                skipped = indent;
                if (Label.IsMatch(told[^1]))
                {
                    told.RemoveAt(told.Count - 1);
                }
            }
            else if (!Detail.IsMatch(line))
            {
                told.Add(Ids.Replace(line, "'{…}'"));
            }
        }

        return string.Join('\n', told);
    }

    private static Regex Linear(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
}
