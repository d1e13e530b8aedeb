using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Platform.StartUp;

namespace CoInnovation.Api.Platform.EmbeddedPostgres;

/// <summary>One Api for each embedded database. The system lets the lock go when its holder dies, however it dies.</summary>
internal static class DataLock
{
    public static FileStream Take(DataFolder data)
    {
        try
        {
            return new FileStream(data.PathOf("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new StartUpException(
                $"CoInnovation is running with the data folder {data.Path} already: stop that one, or choose another folder with Data__Folder and another address with --urls.",
                exception);
        }
    }
}
