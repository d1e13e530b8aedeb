namespace CoInnovation.Tests.Support;

/// <summary>How long things may take at most: far above what they take on a busy machine, so that they tell a hang from patience and never slow from fast.</summary>
internal static class Bounds
{
    /// <summary>A test with its setting up and clearing away. <c>COINNOVATION_TEST_SECONDS</c> replaces it.</summary>
    public static readonly TimeSpan OfATest = TimeSpan.FromSeconds(Setting.Of("COINNOVATION_TEST_SECONDS", 600));

    /// <summary>Starting or ending what tests share. <c>COINNOVATION_FIXTURE_SECONDS</c> replaces it.</summary>
    public static readonly TimeSpan OfAFixture = TimeSpan.FromSeconds(Setting.Of("COINNOVATION_FIXTURE_SECONDS", 240));

    /// <summary>A run in which no test is within its bound, none starts and none ends: it is with a fixture, or stuck.</summary>
    public static readonly TimeSpan OfStillness = OfAFixture * 1.5;

    /// <summary>Waiting for a condition.</summary>
    public static readonly TimeSpan OfAWait = TimeSpan.FromMinutes(1);
}
