using CoInnovation.Api.Backlog.Lists;

namespace CoInnovation.Load.Backlog;

/// <summary>Something that is asked of the backlog, as the statement that the API sends for it.</summary>
/// <param name="Kind">What kind of answer: a page of a list, or numbers over many items. Each has its own bar.</param>
/// <param name="Name">What is asked, in the words of the API.</param>
/// <param name="Statement">The statement.</param>
internal sealed record Question(QuestionKind Kind, string Name, Sql Statement);

internal enum QuestionKind
{
    /// <summary>A page of a filtered, sorted list, also with the count of all that match: 50 ms.</summary>
    Page,

    /// <summary>Counts, sums and averages in groups, votes by month: 300 ms.</summary>
    Aggregate,
}
