using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Platform.Web;

namespace CoInnovation.Api.Platform.StartUp;

/// <summary>
/// <c>dotnet CoInnovation.Api.dll access</c> prints the product team's way in and ends. It follows from the master key alone: no database is asked, and a running node notices nothing.
/// </summary>
internal static class AccessCommand
{
    public const string Name = "access";

    /// <param name="args">Settings, as for the start.</param>
    public static void Run(string[] args)
    {
        var configuration = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }).Configuration;
        var settings = ApiSettings.From(configuration);
        var key = new ProductTeamKey(ServerKey.OpenExisting(settings.MasterKey, DataFolder.Open(settings.DataFolder)));
        Console.WriteLine(OwnAddress.Said(configuration) + PathOf(key));
    }

    /// <summary>The secret stands in the fragment, which no server and no proxy logs.</summary>
    public static string PathOf(ProductTeamKey key) => $"/backlog#access={key.Secret}";
}
