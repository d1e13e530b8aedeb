using System.Runtime.CompilerServices;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests;

/// <summary>
/// Marks a test that ends: xunit's attribute with a bound, found before xunit's own by everything below this namespace. Whatever a test waits for, a page, a process,
/// a socket, a lock, it fails instead of holding up the others.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactAttribute : Xunit.FactAttribute
{
    public FactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Timeout = (int)Bounds.OfATest.TotalMilliseconds;
}

/// <summary>As <see cref="FactAttribute"/>; the bound is each row's.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryAttribute : Xunit.TheoryAttribute
{
    public TheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Timeout = (int)Bounds.OfATest.TotalMilliseconds;
}
