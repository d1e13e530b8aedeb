using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas.Scores;

namespace CoInnovation.Api.Ideas;

/// <summary>An idea's scores with what they were made of, as lists show them.</summary>
internal sealed record ScoresOfIdea(Guid IdeaId, RiceScore? Rice, NufScore? Nuf, MatrixPlace? ImpactEffort, double? WeightedRevenueValue, IReadOnlyList<ScoreKind> CarriedOver)
{
    /// <summary>The columns that <see cref="Read"/> reads, in its order.</summary>
    public static readonly IReadOnlyList<string> Selected =
    [
        "item.rice_reach", "item.rice_impact", "item.rice_confidence", "item.rice_effort", "item.nuf_new", "item.nuf_useful", "item.nuf_feasible",
        "item.matrix_impact", "item.matrix_effort", "item.weighted_revenue", "item.nuf_carried", "item.matrix_carried",
    ];

    /// <summary>What ideas can be filtered and ordered by.</summary>
    public static readonly IReadOnlyList<Column> Columns =
    [
        new("rice", "item.rice", ColumnType.Float) { Nullable = true },
        new("nuf", "item.nuf", ColumnType.Int) { Nullable = true },
        new("impact", "item.matrix_impact", ColumnType.Int) { Nullable = true },
        new("effort", "item.matrix_effort", ColumnType.Int) { Nullable = true },
        new("quadrant", "item.quadrant", ColumnType.Enum<Quadrant>("read.quadrant")) { Nullable = true },
        new("weightedRevenue", "item.weighted_revenue", ColumnType.Float) { Nullable = true, ProductTeamOnly = true },
        // Made of all answers, also of those about pain points that others than the product team may not see.
        new("relief", "item.relief", ColumnType.Float) { Nullable = true, ProductTeamOnly = true },
    ];

    public static ScoresOfIdea Read(Guid ideaId, RowFields row)
    {
        var (reach, impact, confidence, riceEffort) = (row.FloatOrNull(), row.EnumOrNull<RiceImpact>(), row.EnumOrNull<RiceConfidence>(), row.FloatOrNull());
        var (isNew, isUseful, isFeasible) = (row.IntOrNull(), row.IntOrNull(), row.IntOrNull());
        var (matrixImpact, matrixEffort) = (row.IntOrNull(), row.IntOrNull());
        return new ScoresOfIdea(
            ideaId,
            reach is { } people && impact is { } each && confidence is { } sure && riceEffort is { } months ? new RiceScore(people, each, sure, months) : null,
            isNew is { } first && isUseful is { } second && isFeasible is { } third ? new NufScore(first, second, third) : null,
            matrixImpact is { } up && matrixEffort is { } right ? new MatrixPlace(up, right) : null,
            row.FloatOrNull(),
            [.. Carried(ScoreKind.Nuf, row.Bool()), .. Carried(ScoreKind.ImpactEffort, row.Bool())]);
    }

    private static ScoreKind[] Carried(ScoreKind score, bool isCarried) => isCarried ? [score] : [];
}

/// <summary>mean(severity before − now) over the answers about the pain points that an idea answers and the viewer may see.</summary>
internal sealed record ReliefScore(double? Value, int N);
