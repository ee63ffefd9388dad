namespace FlexGet.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "FlexGet.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!); // the tests run inside the checkout
}
