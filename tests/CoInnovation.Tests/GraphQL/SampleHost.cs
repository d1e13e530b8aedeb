using CoInnovation.GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoInnovation.Tests.GraphQL;

/// <summary>The sample schema behind <c>/graphql</c> of a test host.</summary>
public sealed class SampleHost(Sample sample, IHost host) : IAsyncDisposable
{
    public Sample Sample => sample;

    public TestServer Server { get; } = host.GetTestServer();

    public HttpClient Client { get; } = host.GetTestClient();

    public static async Task<SampleHost> StartAsync(GraphQLOptions? options = null)
    {
        var sample = new Sample();
        var host = new HostBuilder().ConfigureWebHost(web => web
            .UseTestServer()
            .ConfigureServices(services => services.AddRouting())
            .Configure(app => app
                .UseWebSockets()
                .UseRouting()
                .UseEndpoints(endpoints => endpoints.MapGraphQL("/graphql", sample.Schema, options, http => http.Response.WriteAsync("a page"))))).Build();
        await host.StartAsync(Sample.Ended);
        return new SampleHost(sample, host);
    }

    /// <summary>As when somebody stops the process.</summary>
    public void StopApplication() => host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }
}
