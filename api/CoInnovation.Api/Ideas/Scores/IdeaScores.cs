using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Api.Ideas.Scores;

/// <summary>Reach × impact × confidence ÷ effort.</summary>
/// <param name="Reach">How many people or cases a quarter.</param>
/// <param name="Impact">How much it does for each.</param>
/// <param name="Confidence">How sure that is.</param>
/// <param name="Effort">Person-months.</param>
public sealed record RiceScore(double Reach, RiceImpact Impact, RiceConfidence Confidence, double Effort)
{
    private const double Most = 1e9;

    public double Score => Reach * ImpactOf(Impact) * ConfidenceOf(Confidence) / Effort;

    public static double ImpactOf(RiceImpact impact) => impact switch
    {
        RiceImpact.Massive => 3,
        RiceImpact.High => 2,
        RiceImpact.Medium => 1,
        RiceImpact.Low => 0.5,
        _ => 0.25,
    };

    public static double ConfidenceOf(RiceConfidence confidence) => confidence switch
    {
        RiceConfidence.High => 1,
        RiceConfidence.Medium => 0.8,
        _ => 0.5,
    };

    public RiceScore Checked()
    {
        Scale.Check(Reach is >= 0 and <= Most, "reach", "Reach is 0 or more.");
        Scale.Check(Effort is >= 0.01 and <= Most, "effort", "Effort is at least a hundredth of a person-month.");
        return this;
    }
}

/// <summary>New + useful + feasible.</summary>
public sealed record NufScore(int New, int Useful, int Feasible)
{
    public int Score => New + Useful + Feasible;

    public NufScore Checked()
    {
        Scale.CheckRange(New, 1, 10, "new");
        Scale.CheckRange(Useful, 1, 10, "useful");
        Scale.CheckRange(Feasible, 1, 10, "feasible");
        return this;
    }
}

/// <summary>A place on the matrix of impact and effort; the quadrants meet at 50, which belongs to the upper halves.</summary>
public sealed record MatrixPlace(int Impact, int Effort)
{
    private const int Middle = 50;

    public Quadrant Quadrant => (Impact >= Middle, Effort >= Middle) switch
    {
        (true, false) => Quadrant.QuickWin,
        (true, true) => Quadrant.MajorProject,
        (false, false) => Quadrant.FillIn,
        _ => Quadrant.TimeSink,
    };

    public MatrixPlace Checked()
    {
        Scale.CheckRange(Impact, 0, 100, "impact");
        Scale.CheckRange(Effort, 0, 100, "effort");
        return this;
    }
}

/// <summary>How much an idea does for whomever it reaches: 3, 2, 1, 0.5, 0.25.</summary>
public enum RiceImpact
{
    Massive,
    High,
    Medium,
    Low,
    Minimal,
}

/// <summary>How sure that is: 100 %, 80 %, 50 %.</summary>
public enum RiceConfidence
{
    High,
    Medium,
    Low,
}

/// <summary>Where an idea stands on the matrix of impact and effort.</summary>
public enum Quadrant
{
    QuickWin,
    MajorProject,
    FillIn,
    TimeSink,
}

/// <summary>The ways to score an idea.</summary>
public enum ScoreKind
{
    Rice,
    Nuf,
    ImpactEffort,
}

/// <summary>Checks of numbers that people give: <c>SCORE_INVALID</c> about the field.</summary>
internal static class Scale
{
    public static void CheckRange(int value, int least, int most, string field) =>
        Check(value >= least && value <= most, field, $"This is a number from {least} to {most}.");

    public static void Check(bool holds, string field, Sentence message)
    {
        if (!holds)
        {
            throw new InvalidInputException("SCORE_INVALID", message, [field]);
        }
    }
}
