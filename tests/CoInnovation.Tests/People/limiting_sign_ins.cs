using System.Net;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Errors;
using Microsoft.AspNetCore.Http;

namespace CoInnovation.Tests.People;

/// <summary>A whole office behind one address.</summary>
public sealed class limiting_sign_ins : IDisposable
{
    private readonly SignInLimits _limits = new();
    private readonly DefaultHttpContext _office = From("192.0.2.7");

    [Fact]
    public async Task forty_people_who_mistype_four_times_each_get_in()
    {
        for (var miss = 0; miss < 40 * (SignInCodes.MostMisses - 1); miss++)
        {
            (await RedeemAsync(_office, null)).ShouldBeNull();
        }

        for (var person = 0; person < 40; person++)
        {
            (await RedeemAsync(_office, Guid.Empty)).ShouldBe(Guid.Empty);
        }
    }

    [Fact]
    public async Task whoever_tries_codes_through_is_stopped_and_who_has_the_right_one_is_not()
    {
        var misses = 0;
        await Should.ThrowAsync<RuleViolationException>(async () =>
        {
            for (; misses < 2 * SignInLimits.MostMissed; misses++)
            {
                await RedeemAsync(_office, null);
            }
        });

        misses.ShouldBeGreaterThan(SignInLimits.MostMissed / 2);
        (await RedeemAsync(_office, Guid.Empty)).ShouldBe(Guid.Empty);
        (await RedeemAsync(From("192.0.2.8"), null)).ShouldBeNull();
    }

    [Fact]
    public async Task only_codes_that_were_sent_are_counted()
    {
        for (var refused = 0; refused < 2 * SignInLimits.MostSent; refused++)
        {
            (await SendAsync(TimeSpan.FromSeconds(1))).ShouldNotBeNull();
        }

        var sent = 0;
        await Should.ThrowAsync<RuleViolationException>(async () =>
        {
            for (; sent < 2 * SignInLimits.MostSent; sent++)
            {
                await SendAsync(wait: null);
            }
        });
        sent.ShouldBeInRange(SignInLimits.MostSent / 2, SignInLimits.MostSent + 1);
    }

    public void Dispose() => _limits.Dispose();

    private Task<Guid?> RedeemAsync(HttpContext from, Guid? opened) => _limits.RedeemAsync(from, () => Task.FromResult(opened));

    private Task<TimeSpan?> SendAsync(TimeSpan? wait) => _limits.SendAsync(_office, () => Task.FromResult(wait));

    private static DefaultHttpContext From(string address)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return http;
    }
}
