using Chuangcheng.Bench;

// Each question is a goal, and a rival doing the same work on the same disk, in turns, inside one run.
var asked = args.FirstOrDefault(argument => !argument.StartsWith('-'));
var chosen = asked == "all" ? Question.All : [.. Question.All.Where(question => question.Name == asked)];
if (chosen.Count == 0)
{
    Console.WriteLine("dotnet run -c Release --project bench/Chuangcheng.Bench -- NAME");
    foreach (var question in Question.All) Console.WriteLine($"  {question.Name,-12} {question.Asks}");
    return asked is null ? 0 : 2;
}
var figures = new List<Figure>();
foreach (var question in chosen) figures.AddRange(await question.Answer(args[1..]));
Figure.Print(figures);
return figures.All(figure => figure.IsMet) ? 0 : 1;
