using System.Security.Cryptography;
using CoInnovation.Api.Platform.StartUp;

namespace CoInnovation.Api.Platform.Settings;

/// <summary>Where everything that outlives the process is kept: keys, and the embedded database.</summary>
public sealed class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private DataFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Creates the folder where it is missing and makes sure that it can be written.</summary>
    public static DataFolder Open(string? setting)
    {
        var path = System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(setting)
            ? System.IO.Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "CoInnovation")
            : setting);
        try
        {
            Directory.CreateDirectory(path);
            var probe = System.IO.Path.Combine(path, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "written to see whether it can be");
            File.Delete(probe);
            return new DataFolder(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw DiskFailures.For(path, exception);
        }
    }

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A random secret that is made once and readable by its owner only.</summary>
    public byte[] ReadOrCreateSecret(string name, int bytes)
    {
        var path = PathOf(name);
        try
        {
            if (!File.Exists(path))
            {
                WriteSecret(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(bytes)));
            }

            var secret = Convert.FromBase64String(File.ReadAllText(path).Trim());
            return secret.Length == bytes
                ? secret
                : throw new StartUpException($"The key in {path} has {secret.Length} bytes instead of {bytes}: restore it from a backup; without it the stored texts cannot be read.");
        }
        catch (FormatException exception)
        {
            throw new StartUpException($"The key in {path} is damaged: restore it from a backup; without it the stored texts cannot be read.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw DiskFailures.For(Path, exception);
        }
    }

    /// <summary>Complete or absent, also when the process dies in between: a half-written key would lock everything that it sealed.</summary>
    private static void WriteSecret(string path, string text)
    {
        var draft = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var stream = new FileStream(draft, options))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(text);
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another node on this machine was faster; its key is the key.
            File.Delete(draft);
        }
    }
}
