namespace FlexGet.Core.Titles.Releases;

/// <summary>The words for languages; lines as in <see cref="Vocabulary"/>.</summary>
internal static class LanguageWords
{
    public const string Lines = """
        english english eng EN
        french french TRUEFRENCH truefrench VFF VFQ VFI VF2 VF FR fre FRA VOF
        german german ger DEU DE
        italian italian ita IT
        spanish spanish espanol español castellano spa esp ES
        latino latino LAT
        portuguese portuguese POR dublado PT portugues português
        brazilian brazilian BRA
        russian russian rus RU
        japanese japanese jap jpn JA
        korean korean kor KO
        chinese chinese CHI CHN ZH mandarin
        cantonese cantonese
        hindi hindi hin
        tamil tamil TAM
        telugu telugu TEL
        malayalam malayalam
        bengali bengali
        punjabi punjabi
        dutch dutch NLD DUT NL flemish
        swedish swedish SWE
        norwegian norwegian NOR
        danish danish DAN
        finnish finnish FIN
        icelandic icelandic
        polish polish POL PL lektor PLDUB
        czech czech CZE CZ
        slovak slovak SLO SVK
        hungarian hungarian HUN HU
        romanian romanian RUM RO
        greek greek GRE
        turkish turkish TUR TR
        hebrew hebrew HEB
        arabic arabic ARA AR
        persian persian farsi
        thai thai THA
        vietnamese vietnamese VIE
        ukrainian ukrainian ukr UA
        bulgarian bulgarian BUL
        croatian croatian HRV
        serbian serbian SRP
        lithuanian lithuanian
        latvian latvian
        estonian estonian
        catalan catalan CAT
        multi multi multilang
        nordic nordic
        """;
}
