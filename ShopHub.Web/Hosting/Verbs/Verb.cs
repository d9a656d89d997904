namespace ShopHub.Web.Hosting.Verbs;

/// <summary>A command of this program that does one thing, says one line and ends with a code.</summary>
/// <param name="Usage">As an operator would type it.</param>
public sealed record Verb(string Name, string Usage, Func<VerbCall, Task<int>> Run)
{
    /// <summary>The schema is brought to today first.</summary>
    public bool NeedsDatabase { get; init; } = true;
}

/// <summary>What was typed after the verb, and the program to do it with.</summary>
public sealed record VerbCall(Verb Verb, IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options)
{
    public IServiceProvider Services { get; private set; } = null!;

    /// <summary>Present when the option was typed, with or without a value.</summary>
    public bool Has(string option) => Options.ContainsKey(option);

    public string? Text(string option) => Options.GetValueOrDefault(option) is { Length: > 0 } text ? text : null;

    /// <exception cref="StartFailure">It is not a whole number.</exception>
    public int? Number(string option) => Text(option) switch
    {
        null => null,
        var text when int.TryParse(text, out var number) => number,
        var text => throw new StartFailure($"--{option} 应为整数，而不是“{text}”。用法：{Verb.Usage}"),
    };

    /// <exception cref="StartFailure">It was not typed.</exception>
    public string Word(int index) =>
        index < Words.Count ? Words[index] : throw new StartFailure($"参数不够。用法：{Verb.Usage}");

    public async Task<int> Run(WebApplication app)
    {
        Services = app.Services;
        if (Verb.NeedsDatabase)
        {
            await app.Migrate();
            await app.SetClock();
        }

        return await Verb.Run(this);
    }
}
