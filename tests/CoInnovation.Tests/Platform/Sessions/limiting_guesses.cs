using System.Net;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Sessions;
using Microsoft.AspNetCore.Http;

namespace CoInnovation.Tests.Platform.Sessions;

public sealed class limiting_guesses : IDisposable
{
    private const int Guesses = 400;
    private readonly JoinLimits _limits = new();

    [Fact]
    public async Task many_guesses_at_once_are_as_few_as_one_after_the_other()
    {
        var looked = await GuessAsync(_ => "192.0.2.7");

        looked.ShouldBeInRange(JoinLimits.Burst / 2, Guesses / 2);
        (await GuessAsync(_ => "192.0.2.8")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task all_addresses_of_an_ipv6_network_count_together()
    {
        (await GuessAsync(number => $"2001:db8:0:1::{number + 1:x}")).ShouldBeLessThan(Guesses / 2);
        (await GuessAsync(number => $"2001:db8:0:2::{number + 1:x}")).ShouldBeGreaterThan(0);
        (await GuessAsync(number => $"2001:db8:1:{number:x}::1")).ShouldBe(Guesses);
    }

    [Fact]
    public async Task those_who_find_the_door_are_not_counted()
    {
        var http = From("192.0.2.9");
        for (var join = 0; join < Guesses; join++)
        {
            (await _limits.FindByCodeAsync(http, () => Task.FromResult<string?>("workshop"))).ShouldBe("workshop");
        }
    }

    [Fact]
    public async Task an_old_secret_that_is_used_again_and_again_shuts_out_nothing_but_itself()
    {
        var http = From("192.0.2.10");
        var misses = 0;
        var refused = await Should.ThrowAsync<RuleViolationException>(async () =>
        {
            for (; misses < Guesses; misses++)
            {
                (await _limits.FindBySecretAsync(http, () => Task.FromResult<string?>(null))).ShouldBeNull();
            }
        });

        (refused.Code, misses >= JoinLimits.Burst).ShouldBe(("TOO_MANY_TRIES", true));
        (await _limits.FindBySecretAsync(http, () => Task.FromResult<string?>("workshop"))).ShouldBe("workshop");
        (await _limits.FindByCodeAsync(http, () => Task.FromResult<string?>("workshop"))).ShouldBe("workshop");
    }

    public void Dispose() => _limits.Dispose();

    /// <summary>Guesses wrongly, all at once; how many were looked up at all.</summary>
    private async Task<int> GuessAsync(Func<int, string> address)
    {
        var looked = 0;
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var guesses = Enumerable.Range(0, Guesses).Select(number => Guess(address(number))).ToList();
        open.SetResult();
        await Task.WhenAll(guesses);
        return looked;

        async Task Guess(string from)
        {
            try
            {
                await _limits.FindByCodeAsync<string>(From(from), async () =>
                {
                    Interlocked.Increment(ref looked);
                    await open.Task;
                    return null;
                });
            }
            catch (RuleViolationException refused)
            {
                refused.Code.ShouldBe("TOO_MANY_TRIES");
            }
        }
    }

    private static DefaultHttpContext From(string address)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return http;
    }
}
