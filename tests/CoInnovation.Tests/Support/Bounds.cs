using System.Globalization;

namespace CoInnovation.Tests.Support;

/// <summary>How long things may take at most: far above what they take on a busy machine, so that they tell a hang from patience and never slow from fast.</summary>
internal static class Bounds
{
    /// <summary>A test with its setting up and clearing away. <c>COINNOVATION_TEST_SECONDS</c> replaces it.</summary>
    public static readonly TimeSpan OfATest = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("COINNOVATION_TEST_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 300);

    /// <summary>Starting or ending what tests share.</summary>
    public static readonly TimeSpan OfAFixture = OfATest * 0.6;

    /// <summary>A run in which no test starts and none ends though none is within its bound: more than the two others together.</summary>
    public static readonly TimeSpan OfStillness = OfATest + OfAFixture;

    /// <summary>Waiting for a condition.</summary>
    public static readonly TimeSpan OfAWait = TimeSpan.FromMinutes(1);
}
