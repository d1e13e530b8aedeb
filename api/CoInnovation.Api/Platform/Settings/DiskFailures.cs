using CoInnovation.Api.Platform.StartUp;

namespace CoInnovation.Api.Platform.Settings;

/// <summary>Says in one line why a folder cannot be used.</summary>
internal static class DiskFailures
{
    private const int NoSpaceOnUnix = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>What a new database and its log need at the least.</summary>
    private const long NeededBytes = 200L * 1024 * 1024;

    public static StartUpException For(string folder, Exception exception) => exception switch
    {
        IOException { HResult: NoSpaceOnUnix or NoSpaceOnWindows } => Full(folder, exception),
        UnauthorizedAccessException =>
            new StartUpException($"The data folder {folder} cannot be written: give this user write access to it, or choose another with Data__Folder.", exception),
        _ => new StartUpException($"The data folder {folder} cannot be used ({FirstLine(exception.Message)}): repair it, or choose another with Data__Folder.", exception),
    };

    public static StartUpException Full(string folder, Exception? exception = null) =>
        new($"The disk that holds {folder} is full: free at least {NeededBytes / 1024 / 1024} MB, or choose another folder with Data__Folder.", exception);

    /// <summary>Asked before a database is made: PostgreSQL would stop half-way, and say so at length.</summary>
    public static void RefuseFullDisk(string folder)
    {
        if (new DriveInfo(folder).AvailableFreeSpace < NeededBytes)
        {
            throw Full(folder);
        }
    }

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
